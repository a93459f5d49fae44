// One page for every screen: headline panel, content, keys, and the dock that never moves.
import {html, nothing} from '../vendor/lit.js';
import {icon} from './icon.js';
import {hero} from './hero.js';
import {keyRow, dock, numbered} from './keys.js';
import {phrases} from './phrases.js';
import {attract} from './attract.js';
import {list, newestKeys} from './list.js';
import {closeUp} from './closeup.js';
import {finish} from './finish.js';

const CONTENT = {
    attract, list, reading: list, checking: list, back: closeUp, set: closeUp, full: list, jam: list,
    finish, thanks: finish, warning: list, closed: none, oos: none, lost: none,
};

export function page(view) {
    const content = (CONTENT[view.screen] ?? none)(view);
    const digits = numbered(view);
    return html`
        ${view.draft ? draft() : nothing}
        <main class=${`stage ${content === nothing ? 'alone' : 'shared'}`}>
            ${hero(view)}
            ${content === nothing ? nothing : html`<section class="content">${content}</section>`}
            ${keyRow(view, digits, view.options?.low ? newestKeys(view) : nothing)}
            ${view.notice ? html`<p class="notice" role="status">${icon('info')}<span>${phrases(view.notice, view.lang)}</span></p>` : nothing}
            <div id="announcer" class="unseen"></div>
        </main>
        ${dock(view, digits)}`;
}

/** What a screen reader hears; a refusal or a stop interrupts. */
export const announcement = (view, text) => {
    const urgent = ['back', 'stop'].includes(view.mood);
    return html`<p role="status" aria-live="polite">${urgent ? '' : text}</p><p role="alert">${urgent ? text : ''}</p>`;
};

/** Texts that no native reader has signed are never shown without this mark. */
const draft = () => html`<aside class="draft" aria-label="草稿 draft" lang="zh-CN"><span>草稿</span><span lang="en">draft</span></aside>`;

function none() {
    return nothing;
}
