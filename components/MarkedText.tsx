/** Text with some parts set off. `parts` are [start, end) in UTF-16 units and may overlap. */
export function MarkedText({ text, parts }: { text: string; parts: readonly [number, number][] }) {
  const pieces: React.ReactNode[] = [];
  let from = 0;
  for (const [start, end] of [...parts].sort((a, b) => a[0] - b[0])) {
    if (end <= from) continue;
    pieces.push(text.slice(from, Math.max(from, start)));
    pieces.push(<mark key={start}>{text.slice(Math.max(from, start), end)}</mark>);
    from = end;
  }
  pieces.push(text.slice(from));
  return <>{pieces}</>;
}
