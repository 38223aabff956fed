import { MemoryLog } from '#room/memory-log.ts';
import { testLog } from './log-suite.ts';

testLog('memory', { makeLog: () => Promise.resolve(new MemoryLog()) });
