// Chinese has no spaces: its lines break after a comma or a full stop rather than within a word.
import {html} from '../vendor/lit.js';

const GAP = '\u3000';
const NO_BREAK = '\u2060';

/** The text in pieces that stay whole while they fit into a line; a telephone number is never broken. */
export function phrases(text, lang) {
    const whole = text.replace(/(\d-)(?=\d)/g, `$1${NO_BREAK}`);
    const pieces = lang?.startsWith('zh') ? whole.match(/[^，。；：\u3000]+[，。；：\u3000]*/g) ?? [] : [];
    return pieces.length > 1 ? pieces.map(phrase) : whole;
}

const phrase = piece => piece.endsWith(GAP)
    ? html`<span class="phrase apart">${piece.trim()}</span> `
    : html`<span class="phrase">${piece}</span>`;
