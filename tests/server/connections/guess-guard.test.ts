import { expect, test } from 'vitest';
import { AddressBook } from '#server/connections/address-book.ts';
import { GuessGuard } from '#server/connections/guess-guard.ts';
import { TokenBucket } from '#server/connections/token-bucket.ts';

test('who guesses has to wait, and a neighbour does not', () => {
  const guard = new GuessGuard(0);
  for (let guess = 0; guess < 60; guess++) {
    expect(guard.isBlocked('a', 0)).toBe(false);
    guard.wrong('a', 0);
  }
  expect(guard.isBlocked('a', 0)).toBe(true);
  expect(guard.isBlocked('b', 0)).toBe(false);
  expect(guard.isBlocked('a', 1_000)).toBe(false);
  guard.wrong('a', 1_000);
  expect(guard.isBlocked('a', 1_000)).toBe(true);
});

test('many addresses that guess together have to wait together', () => {
  const guard = new GuessGuard(0);
  for (let address = 0; address < 600; address++) guard.wrong(`address-${address}`, 0);
  expect(guard.isBlocked('new', 0)).toBe(true);
  expect(guard.isBlocked('new', 200)).toBe(false);
});

test('a bucket gives what it has, refills evenly, and is not fooled by a clock that goes back', () => {
  const bucket = new TokenBucket({ burst: 2, perSecond: 1 }, 10_000);
  expect([bucket.take(10_000), bucket.take(10_000), bucket.take(10_000)]).toEqual([true, true, false]);
  expect(bucket.take(10_900)).toBe(false);
  expect(bucket.take(11_000)).toBe(true);
  expect(bucket.take(0)).toBe(false);
  expect(bucket.take(11_900)).toBe(false);
});

test('connections are counted by address and in all, and each leaves once', () => {
  const book = new AddressBook({ perAddress: 2, inAll: 3 });
  const first = book.enter('a');
  expect(book.enter('a')).not.toBeNull();
  expect(book.enter('a')).toBeNull();
  expect(book.enter('b')).not.toBeNull();
  expect(book.enter('c')).toBeNull();
  first?.();
  first?.();
  expect(book.enter('c')).not.toBeNull();
  expect(book.enter('c')).toBeNull();
});
