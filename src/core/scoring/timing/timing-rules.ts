import { offerBeforeHeard } from './t01-offer-before-heard.ts';
import { oneApology } from './t02-one-apology.ts';
import { warmInTheMiddle } from './t03-warm-in-the-middle.ts';
import { idAfterAcknowledgement } from './t04-id-after-acknowledgement.ts';
import { explanationAfterAcknowledgement } from './t05-explanation-after-acknowledgement.ts';
import { escalateInTime } from './t06-escalate-in-time.ts';
import { warnAbuseOnly } from './t07-warn-abuse-only.ts';
import { noRewardForAbuse } from './t08-no-reward-for-abuse.ts';
import { brokenPromise } from './t09-broken-promise.ts';
import { oneThingAtATime } from './t10-one-thing-at-a-time.ts';
import type { TimingRule } from './timing-rule.ts';

/**
 * In the order they apply. T9 stands before T3, so that an apology that makes amends in the middle is still a warm
 * move there; T8 before T1, so that a gesture must be both earned and heard.
 */
export const TIMING_RULES: readonly TimingRule[] = [
  brokenPromise,
  noRewardForAbuse,
  offerBeforeHeard,
  oneApology,
  warmInTheMiddle,
  idAfterAcknowledgement,
  explanationAfterAcknowledgement,
  escalateInTime,
  warnAbuseOnly,
  oneThingAtATime,
];
