import type { RoomFollower } from '#app/room-link/room-follower.ts';
import { cast, counted, newBallot, refused, type Ballot, type Cast } from './ballot.ts';

/** Another tab of this phone has voted more often; more tries than that are no accident. */
const TRIES = 5;

/** Sends this phone's votes, and keeps what is known of them until the next ballot. */
export class BallotBox {
  readonly #follower: RoomFollower<'phone'>;
  readonly #newId: () => string;
  readonly #changed: (ballot: Ballot) => void;
  #ballot = newBallot(0);

  constructor(follower: RoomFollower<'phone'>, newId: () => string, changed: (ballot: Ballot) => void) {
    this.#follower = follower;
    this.#newId = newId;
    this.#changed = changed;
  }

  /** The ballot of that number. @param stored this phone's vote as the room last told it */
  at(round: number, stored: Cast | null): Ballot {
    if (this.#ballot.round !== round) this.#ballot = newBallot(round);
    this.#ballot = counted(this.#ballot, stored);
    return this.#ballot;
  }

  readonly vote = (letter: string): void => {
    void this.#send(letter, TRIES);
  };

  async #send(letter: string, tries: number): Promise<void> {
    const wanted = cast(this.#ballot, letter, this.#newId());
    this.#set(wanted);
    const vote = wanted.pending;
    const answer = await this.#follower.ask({ type: 'vote', ...vote });
    if (this.#ballot.round !== vote.round) return;
    if (answer.outcome === 'done') return this.#set(counted(this.#ballot, vote));
    const isWanted = this.#ballot.pending?.id === vote.id;
    if (answer.reason === 'superseded' && isWanted && tries > 1) return this.#send(letter, tries - 1);
    this.#set(refused(this.#ballot, vote, answer.reason));
  }

  #set(ballot: Ballot): void {
    this.#ballot = ballot;
    this.#changed(ballot);
  }
}
