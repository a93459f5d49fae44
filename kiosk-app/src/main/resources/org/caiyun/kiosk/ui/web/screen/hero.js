// The headline panel: one picture, one sentence, seen from three metres.
import {html, svg, nothing} from '../vendor/lit.js';
import {icon} from './icon.js';
import {phrases} from './phrases.js';
import {mark} from '../machine.js';

const ICONS = {
    reading: 'book-open', check: 'check', clock: 'clock', person: 'user', hand: 'hand-palm', set: 'puzzle-piece',
    question: 'question', receipt: 'receipt', bye: 'hand-waving', moon: 'moon-stars', wrench: 'wrench', full: 'archive', jam: 'warning',
};
const MOVING = ['reading', 'checking'];

export const hero = view => html`
    <section class="hero" aria-labelledby="headline" data-fit>
        ${view.screen === 'attract' ? nothing : emblem(view)}
        <div class="words">
            <h1 id="headline">${phrases(view.title, view.lang)}</h1>
            ${(view.body ?? []).map((line, i) => html`<p class=${i ? 'more' : 'lead'} lang=${line.lang ?? nothing}>${phrases(line.text ?? line, line.lang ?? view.lang)}</p>`)}
            ${view.code ? html`<p class="code">${view.code}</p>` : nothing}
            ${view.countdown?.text ? html`<p class="left">${phrases(view.countdown.text, view.lang)}</p>` : nothing}
            ${view.count ? count(view.count) : nothing}
        </div>
    </section>`;

const emblem = view => html`<div class="emblem" aria-hidden="true">
    ${aura()}    ${view.countdown ? ring(view.countdown) : MOVING.includes(view.screen) ? sweep() : nothing}
    <span class="disc">${face(view)}</span></div>`;

function face(view) {
    if (view.countdown && view.screen === 'warning') {
        return html`<b class="seconds">${view.countdown.left}</b>`;
    }
    return view.icon === 'slot' ? svg`<svg class="bullseye" viewBox="-24 -24 48 48">${mark(0, 0, 24)}</svg>` : icon(ICONS[view.icon] ?? 'info');
}

// rings of the slot's mark, running out over the whole panel
const aura = () => svg`<svg class="aura" viewBox="-50 -50 100 100">${[95, 170, 245, 320, 395, 470].map(r => svg`<circle r=${r}/>`)}</svg>`;

const ring = ({left, total}) => svg`<svg class="ring" viewBox="0 0 100 100">
    <circle class="ring-bed" cx="50" cy="50" r="46"/>
    <circle class="ring-left" cx="50" cy="50" r="46" pathLength="100" stroke-dasharray=${`${(100 * left) / Math.max(1, total)} 100`}/></svg>`;

const sweep = () => svg`<svg class="ring sweep" viewBox="0 0 100 100">
    <circle class="ring-bed" cx="50" cy="50" r="46"/><circle class="ring-left" cx="50" cy="50" r="46" pathLength="100" stroke-dasharray="28 100"/></svg>`;

/** "已还 3 册": the number is what one sees. */
const count = text => html`<p class="count">${text.split(/(\d+)/).map(part => (/^\d+$/.test(part) ? html`<b>${part}</b>` : part))}</p>`;
