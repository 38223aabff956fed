import { expect, test } from 'vitest';
import { explainFailure } from '#cli/start/explain-failure.mjs';

test.each([
  ['npm error code ENOSPC\nnpm error syscall write', 'disk is full'],
  [
    'npm error code ENOTFOUND\nnpm error network request to https://registry.example/react failed',
    'could not be reached',
  ],
  ['npm error code EAI_AGAIN', 'could not be reached'],
  ['npm error code EACCES\nnpm error path /srv/app/node_modules', 'may not be written'],
  ['npm error code SELF_SIGNED_CERT_IN_CHAIN', 'NODE_EXTRA_CA_CERTS'],
  ['npm error code EUSAGE\nnpm error `npm ci` can only install packages when', 'disagree'],
])('%j is explained in plain words', (output, advice) => {
  expect(explainFailure(output)).toContain(advice);
});

test('an unknown failure is not explained away', () => {
  expect(explainFailure('error: something new')).toBeUndefined();
});
