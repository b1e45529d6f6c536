import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import type { Picture } from './picture.js';
import { pictureSvg } from './svg.js';
import type { Theme } from './theme.js';

const FOLDER = '@expo-google-fonts/source-sans-3';
const { resolve } = createRequire(import.meta.url);
/** The fonts of the product and no other: a picture looks the same on every server. */
const FONT_FILES = ['400Regular/SourceSans3_400Regular.ttf', '600SemiBold/SourceSans3_600SemiBold.ttf'].map((file) =>
  resolve(`${FOLDER}/${file}`),
);
/** Pixels of the image for one px of the picture: sharp on screens and on paper. */
export const PNG_SCALE = 2;

/** A drawing as PNG, made without a browser. Only what stands in the SVG is drawn: nothing is fetched, and the fonts are the product's own. */
export function svgToPng(svg: string): Buffer {
  const image = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: PNG_SCALE },
    font: { fontFiles: FONT_FILES, loadSystemFonts: false, defaultFontFamily: 'Source Sans 3', sansSerifFamily: 'Source Sans 3' },
  });
  return image.render().asPng();
}

/** The picture as PNG; identical in content to {@link pictureSvg}. */
export const picturePng = (picture: Picture, theme: Theme): Buffer => svgToPng(pictureSvg(picture, theme));
