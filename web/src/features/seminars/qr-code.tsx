import { useEffect, useState, type ReactNode } from 'react';

/** The dark squares of a code as one path; each square is one unit. */
interface Drawing {
  size: number;
  path: string;
}

/** The quiet zone around a code, in squares; readers need it. */
const MARGIN = 3;

async function draw(text: string): Promise<Drawing> {
  const { create } = await import('qrcode');
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const squares: string[] = [];
  for (let y = 0; y < modules.size; y++)
    for (let x = 0; x < modules.size; x++) if (modules.get(y, x)) squares.push(`M${x + MARGIN} ${y + MARGIN}h1v1h-1z`);
  return { size: modules.size + 2 * MARGIN, path: squares.join('') };
}

/** A QR code that holds `text`; dark on white in every theme, because cameras read nothing else well. */
export function QrCode({ text, label }: { text: string; label: string }): ReactNode {
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  useEffect(() => {
    let wanted = true;
    void draw(text).then((made) => wanted && setDrawing(made));
    return () => {
      wanted = false;
    };
  }, [text]);
  if (!drawing) return <div className="qr" aria-hidden />;
  return (
    <svg className="qr" viewBox={`0 0 ${drawing.size} ${drawing.size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width="100%" height="100%" fill="#fff" />
      <path d={drawing.path} fill="#000" />
    </svg>
  );
}
