import { z } from 'zod';
import { analysisReportSchema } from '#core/schema/analysis-report-schema.ts';
import { attemptReportSchema } from '#core/schema/attempt-report-schema.ts';
import { botsReportSchema } from '#core/schema/bots-report-schema.ts';
import { personaFileSchema } from '#core/schema/persona-schema.ts';
import { scenarioFileSchema } from '#core/schema/scenario-schema.ts';
import { translationFileSchema } from '#core/schema/translation-schema.ts';

/** The JSON Schemas that editors complete and check with; written to public/schema/, never edited by hand. */

const SCHEMAS = {
  'scenario.schema.json': { schema: scenarioFileSchema, io: 'input' },
  'persona.schema.json': { schema: personaFileSchema, io: 'input' },
  'translation.schema.json': { schema: translationFileSchema, io: 'input' },
  'attempt-report.schema.json': { schema: attemptReportSchema, io: 'output' },
  'analysis-report.schema.json': { schema: analysisReportSchema, io: 'output' },
  'bots-report.schema.json': { schema: botsReportSchema, io: 'output' },
} as const;

/** File name → text. */
export function jsonSchemas(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(SCHEMAS).map(([name, { schema, io }]) => {
      const json = z.toJSONSchema(schema, { io, unrepresentable: 'any', reused: 'inline' });
      return [name, `${JSON.stringify(json, null, 2)}\n`];
    }),
  );
}
