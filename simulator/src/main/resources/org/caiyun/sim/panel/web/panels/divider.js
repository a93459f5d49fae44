// A bar between two panels that can be moved by pointer or arrow keys; double click puts it back.
import {html} from '../kiosk/vendor/lit.js';

const LIMITS = {w: [260, 900], h: [140, 700]};
const NAMES = {w: 'Width of the patron’s screen', h: 'Height of the panels below'};

export function divider({page}, name) {
    const [least, most] = LIMITS[name];
    const upright = name === 'w';
    const put = value => page.set(name, Math.round(Math.min(most, Math.max(least, value))));
    const key = event => {
        const way = {ArrowLeft: -1, ArrowRight: 1, ArrowUp: 1, ArrowDown: -1}[event.key];
        if (way && upright === event.key.endsWith('t')) {
            event.preventDefault();
            put(page.size(name) + way * 16);
        }
    };
    const move = event => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) {
            put(upright ? event.clientX - 6 : innerHeight - event.clientY - 6);
        }
    };
    return html`<div class=${`divider ${upright ? 'upright' : 'level'}`} role="separator" tabindex="0" aria-label=${NAMES[name]}
        aria-orientation=${upright ? 'vertical' : 'horizontal'} aria-valuemin=${least} aria-valuemax=${most} aria-valuenow=${page.size(name)}
        @keydown=${key} @pointerdown=${e => e.currentTarget.setPointerCapture(e.pointerId)} @pointermove=${move} @dblclick=${() => page.set(name, '')}></div>`;
}
