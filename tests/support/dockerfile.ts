/** One line of a Dockerfile, such as `COPY cards cards`. */
export interface Instruction {
  readonly keyword: string;
  readonly text: string;
}

/** What one image is made of; the last one is what runs. */
export interface Stage {
  /** What other stages copy from it by; empty when it has none. */
  readonly name: string;
  readonly instructions: readonly Instruction[];
}

export interface Copy {
  /** The stage that it comes from; empty: the project itself. */
  readonly from: string;
  readonly sources: readonly string[];
  readonly target: string;
}

/** Reads as much of a Dockerfile as ours uses: one instruction a line, and comments. */
export function readDockerfile(text: string): readonly Stage[] {
  return text
    .split(/^(?=FROM )/m)
    .slice(1)
    .map((part) => {
      const instructions = part
        .split('\n')
        .map((line) => /^([A-Z]+)\s+(.+)$/.exec(line.trim()))
        .flatMap((found) => (found === null ? [] : [{ keyword: found[1] ?? '', text: found[2] ?? '' }]));
      return { name: / AS (\S+)$/.exec(instructions[0]?.text ?? '')?.[1] ?? '', instructions };
    });
}

/** The texts behind this keyword. */
export function textsOf(stage: Stage, keyword: string): readonly string[] {
  return stage.instructions.filter((one) => one.keyword === keyword).map(({ text }) => text);
}

export function copiesOf(stage: Stage): readonly Copy[] {
  return textsOf(stage, 'COPY').map((text) => {
    const [, from = '', paths = ''] = /^(?:--from=(\S+) )?(.+)$/.exec(text) ?? [];
    const parts = paths.split(/\s+/);
    return { from, sources: parts.slice(0, -1), target: parts.at(-1) ?? '' };
  });
}

/** A command that is given as a list: without a shell. */
export function commandIn(text: string | undefined): readonly string[] {
  return JSON.parse(/\[.*\]$/.exec(text ?? '')?.[0] ?? '[]') as string[];
}
