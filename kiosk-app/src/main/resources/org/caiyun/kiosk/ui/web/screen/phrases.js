// Chinese has no spaces: its lines break after a comma or a full stop rather than within a word.
import {html} from '../vendor/lit.js';

/** The text in pieces that stay whole while they fit into a line. */
export function phrases(text, lang) {
    const pieces = lang?.startsWith('zh') ? text.match(/[^，。；：]+[，。；：]*/g) ?? [] : [];
    return pieces.length > 1 ? pieces.map(piece => html`<span class="phrase">${piece}</span>`) : text;
}
