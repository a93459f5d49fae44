import {html, svg} from '../vendor/lit.js';

const QUIET = 4;

/** The code as one path: sharp at any size, four modules of quiet around it. */
export function qr({rows, payload}) {
    const size = rows.length + 2 * QUIET;
    const path = rows.flatMap((row, y) => [...row.matchAll(/1+/g)].map(run => `M${run.index + QUIET} ${y + QUIET}h${run[0].length}v1h-${run[0].length}z`)).join('');
    return html`<div class="qr" .style=${`--modules:${size}`}>
        ${svg`<svg viewBox=${`0 0 ${size} ${size}`} role="img" aria-label=${`QR ${payload}`} shape-rendering="crispEdges">
            <path class="qr-field" d=${`M0 0h${size}v${size}H0z`}/><path class="qr-ink" d=${path}/></svg>`}</div>`;
}
