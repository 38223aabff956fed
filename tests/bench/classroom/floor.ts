import { WebSocketServer, type WebSocket } from 'ws';

/**
 * The floor: raw `ws` with the least room logic that the crowd can visit. Votes in a map, a count to the projector every
 * 100 ms, everything else broadcast; no log, no checks, no views. Messages are as long as the product's.
 */

interface FloorRoom {
  readonly phones: WebSocket[];
  console?: WebSocket;
  projector?: WebSocket;
  step: number;
  round: number;
  readonly votes: Map<WebSocket, string>;
  counted: number;
}

const rooms = new Map<string, FloorRoom>();
const [welcomeLength = 0, changeLength = 0] = process.argv.slice(2).map(Number);
const padding = (text: string, length: number) => ' '.repeat(Math.max(0, length - text.length));
const padded = (message: object, length: number) => {
  const text = JSON.stringify(message);
  return text + padding(text, length);
};

const server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false });

interface Said {
  readonly type: string;
  readonly room: string;
  readonly role: 'phone' | 'console' | 'projector';
  readonly id: string;
  readonly letter: string;
  readonly command: { readonly type: string };
}

server.on('connection', (socket) => {
  let room: FloorRoom | undefined;
  socket.on('message', (data: Buffer) => {
    const said = JSON.parse(data.toString()) as Said;
    if (said.type === 'hello') {
      room = rooms.get(said.room) ?? { phones: [], step: 0, round: 0, votes: new Map(), counted: 0 };
      rooms.set(said.room, room);
      if (said.role === 'phone') room.phones.push(socket);
      else room[said.role] = socket;
      socket.send(
        padded({ type: 'welcome', view: { step: { number: room.step, round: room.round } } }, welcomeLength),
      );
    } else if (said.type === 'vote' && room) {
      room.votes.set(socket, said.letter);
      socket.send(JSON.stringify({ type: 'ack', id: said.id, seq: room.votes.size }));
    } else if (said.type === 'command' && room) {
      room.step += 1;
      if (said.command.type === 'open-voting') {
        room.round += 1;
        room.votes.clear();
        room.counted = 0;
      }
      const text = padded(
        { type: 'change', change: { step: { number: room.step, round: room.round } } },
        changeLength,
      );
      for (const phone of room.phones) phone.send(text);
      room.console?.send(text);
    }
  });
});

setInterval(() => {
  for (const room of rooms.values()) {
    if (room.counted === room.votes.size) continue;
    room.counted = room.votes.size;
    room.projector?.send(
      JSON.stringify({ type: 'count', round: room.round, talks: [{ votes: room.counted }] }),
    );
  }
}, 100);

process.on('message', (message) => {
  if (message !== 'memory') return;
  globalThis.gc?.();
  process.send?.({ memory: process.memoryUsage().rss });
});
server.on('listening', () => {
  const address = server.address();
  process.send?.({ port: typeof address === 'object' ? address?.port : null });
});
