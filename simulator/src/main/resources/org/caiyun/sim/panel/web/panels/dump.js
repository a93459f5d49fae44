// Hex as people read it: offset, sixteen bytes, the printable ones beside.
const WIDE = 16;

export function dump(hex) {
    const bytes = hex.replace(/\s/g, '').match(/../g) ?? [];
    const lines = [];
    for (let at = 0; at < bytes.length; at += WIDE) {
        const part = bytes.slice(at, at + WIDE);
        const letters = part.map(b => parseInt(b, 16)).map(b => b >= 32 && b < 127 ? String.fromCharCode(b) : '·').join('');
        const columns = `${part.slice(0, 8).join(' ').padEnd(23)}  ${part.slice(8).join(' ').padEnd(23)}`;
        lines.push(`${at.toString(16).padStart(4, '0')}  ${columns}  ${letters}`);
    }
    return lines.join('\n');
}
