import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import type { Scenario } from '#core/model/scenario.ts';
import { STOCK_FACES } from '#core/model/stock-faces.ts';
import { EXPRESSIONS, type Expression } from '#core/model/words.ts';
import { readLibrary } from '#cli/library/read-library.ts';
import { drawPortrait } from './draw-portrait.ts';

/**
 * Draws the customers' faces when the app is built, one small SVG for each expression a persona has, at
 * `portraits/<seed>/<expression>.svg`: the page then fetches the faces it shows instead of the drawing library, which
 * is larger than the whole player.
 */

const ADDRESS = /^\/portraits\/([a-z0-9-]+)\/([a-z]+)\.svg$/;

function expressionsOf({ persona }: Scenario): Set<Expression> {
  const states = Object.values(persona.regions).flatMap((region) => Object.values(region.states));
  return new Set(states.map((state) => state.expression));
}

export function portraitsPlugin(folder: string): Plugin {
  const scenarios = async () =>
    (await readLibrary(resolve(folder))).entries.flatMap(({ scenario }) => scenario ?? []);
  const svgOf = async (seed: string, expression: Expression) => {
    const pronouns =
      (await scenarios()).find((s) => s.customer.portrait === seed)?.customer.pronouns ??
      STOCK_FACES.find((face) => face.seed === seed)?.pronouns ??
      '';
    return drawPortrait({ seed, pronouns, expression });
  };
  return {
    name: 'hold-the-line:portraits',
    async generateBundle() {
      for (const scenario of await scenarios()) {
        const { portrait: seed, pronouns } = scenario.customer;
        for (const expression of expressionsOf(scenario)) {
          const source = drawPortrait({ seed, pronouns, expression });
          this.emitFile({ type: 'asset', fileName: `portraits/${seed}/${expression}.svg`, source });
        }
      }
      for (const { seed, pronouns } of STOCK_FACES) {
        for (const expression of EXPRESSIONS) {
          const source = drawPortrait({ seed, pronouns, expression });
          this.emitFile({ type: 'asset', fileName: `portraits/${seed}/${expression}.svg`, source });
        }
      }
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const [, seed = '', wanted = ''] = ADDRESS.exec(request.url?.split('?', 1)[0] ?? '') ?? [];
        const expression = EXPRESSIONS.find((name) => name === wanted);
        if (!expression) {
          next();
          return;
        }
        response.setHeader('Content-Type', 'image/svg+xml');
        void svgOf(seed, expression).then(
          (svg) => response.end(svg),
          (error: unknown) => response.writeHead(500).end(String(error)),
        );
      });
    },
  };
}
