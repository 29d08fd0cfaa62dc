/**
 * What word.ts uses of docx 9.7. Its own declarations name their files without extensions, which TypeScript does not
 * find in a package of ES modules.
 */
declare module 'docx' {
  const kind: unique symbol;
  interface Component<Kind extends string> {
    readonly [kind]: Kind;
  }

  interface RunStyle {
    readonly font?: string;
    /** Half points. */
    readonly size?: number;
    readonly bold?: boolean;
    /** RRGGBB. */
    readonly color?: string;
    readonly language?: { readonly value: string };
  }

  interface ParagraphStyle {
    readonly alignment?: 'left' | 'center' | 'right';
    /** Twips; `line` in 240ths of a line. */
    readonly spacing?: { readonly before?: number; readonly after?: number; readonly line?: number };
    readonly keepNext?: boolean;
    readonly outlineLevel?: number;
  }

  interface Style {
    readonly run?: RunStyle;
    readonly paragraph?: ParagraphStyle;
  }

  export const HeadingLevel: { readonly HEADING_1: 'Heading1'; readonly HEADING_2: 'Heading2' };
  export const PageNumber: { readonly CURRENT: 'CURRENT'; readonly TOTAL_PAGES: 'TOTAL_PAGES' };

  export type TextRun = Component<'run'>;
  export const TextRun: new (
    options: RunStyle & {
      readonly text?: string;
      /** Line breaks before the text. */
      readonly break?: number;
      readonly children?: readonly string[];
    },
  ) => TextRun;

  export type Paragraph = Component<'paragraph'>;
  export const Paragraph: new (
    options: ParagraphStyle & {
      readonly heading?: 'Heading1' | 'Heading2';
      readonly children: readonly TextRun[];
    },
  ) => Paragraph;

  export type Footer = Component<'footer'>;
  export const Footer: new (options: { readonly children: readonly Paragraph[] }) => Footer;

  export type Document = Component<'document'>;
  export const Document: new (options: {
    readonly title: string;
    readonly creator: string;
    readonly lastModifiedBy: string;
    readonly styles: {
      readonly default: { readonly document: Style; readonly heading1: Style; readonly heading2: Style };
    };
    readonly sections: readonly {
      readonly properties: {
        /** Twips. */
        readonly page: {
          readonly size: { readonly width: number; readonly height: number };
          /** Left out: that of Word. */
          readonly margin?: {
            readonly top: number;
            readonly right: number;
            readonly bottom: number;
            readonly left: number;
          };
        };
      };
      readonly footers: { readonly default: Footer };
      readonly children: readonly Paragraph[];
    }[];
  }) => Document;

  export const Packer: { toBuffer(file: Document): Promise<Buffer> };
}
