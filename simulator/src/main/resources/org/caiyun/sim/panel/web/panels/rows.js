// A list of thousands of rows that draws only those in sight, follows the newest until the reader scrolls away, and lets rows be chosen.
import {html, nothing, repeat} from '../kiosk/vendor/lit.js';

const HIGH = 24;
const MARGIN = 8;

/** `name` keys the page's memory of it; `cells(row)` draws one row; `number(row)` names it. */
export function rows(bench, {name, label, list, number, cells, said, empty}) {
    const mine = bench.page.local.rows[name] ??= {top: 0, high: 400, from: null, to: null};
    if (bench.page.local.follow[name]) {
        queueMicrotask(() => toEnd(name));
        mine.top = Math.max(0, list.length * HIGH - mine.high);
    }
    const first = Math.max(0, Math.floor(mine.top / HIGH) - MARGIN);
    const shown = list.slice(first, first + Math.ceil(mine.high / HIGH) + 2 * MARGIN);
    return html`<div class=${`scroll rows rows-${name}`} tabindex="0" role="listbox" aria-multiselectable="true" aria-label=${label}
        aria-activedescendant=${shown.some(row => number(row) === mine.to) ? `${name}-${mine.to}` : nothing}
        @scroll=${event => scrolled(event, bench, name, mine)} @keydown=${event => walk(event, bench, list, number, mine)}>
        <div class="long" role="presentation" .style=${`height:${list.length * HIGH}px`}>
            ${list.length ? '' : html`<p class="empty" role="option" aria-disabled="true" aria-selected="false">${empty}</p>`}
            ${repeat(shown, number, (row, i) => html`<div role="option" id=${`${name}-${number(row)}`} class="row" .style=${`translate:0 ${(first + i) * HIGH}px`}
                aria-selected=${String(within(number(row), mine))} aria-setsize=${list.length} aria-posinset=${first + i + 1} aria-label=${said(row)}
                @click=${event => choose(event, number(row), mine, bench)}>${cells(row)}</div>`)}
        </div></div>`;
}

/** The chosen rows of this list, in order. */
export function chosen(bench, name, list, number) {
    const mine = bench.page.local.rows[name];
    return mine && mine.from !== null ? list.filter(row => within(number(row), mine)) : [];
}

export function follow(bench, name, on) {
    bench.page.local.follow[name] = on;
    bench.redraw();
}

const within = (n, {from, to}) => from !== null && n >= Math.min(from, to) && n <= Math.max(from, to);

function choose(event, n, mine, bench) {
    const same = mine.from === n && mine.to === n;
    mine.from = event.shiftKey && mine.from !== null ? mine.from : same ? null : n;
    mine.to = same && !event.shiftKey ? null : n;
    bench.redraw();
    requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById(event.target.closest('[role=option]')?.id)?.scrollIntoView({block: 'nearest'})));
}

function walk(event, bench, list, number, mine) {
    const page = Math.max(1, Math.floor(mine.high / HIGH) - 1);
    const way = {ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -Infinity, End: Infinity}[event.key];
    if (!way || !list.length) {
        return;
    }
    event.preventDefault();
    const now = mine.to === null ? (way > 0 ? -1 : list.length) : list.findIndex(row => number(row) === mine.to);
    const next = Math.min(list.length - 1, Math.max(0, now + way));
    mine.to = number(list[next]);
    mine.from = event.shiftKey && mine.from !== null ? mine.from : mine.to;
    const box = event.currentTarget;
    if (next * HIGH < box.scrollTop) {
        box.scrollTop = next * HIGH;
    } else if ((next + 1) * HIGH > box.scrollTop + box.clientHeight) {
        box.scrollTop = (next + 1) * HIGH - box.clientHeight;
    }
    bench.redraw();
}

function scrolled({currentTarget: box}, bench, name, mine) {
    const atEnd = box.scrollTop + box.clientHeight >= box.scrollHeight - HIGH;
    const up = box.scrollTop < mine.top - 2 && box.clientHeight === mine.high;
    const down = box.scrollTop > mine.top + 2;
    mine.top = box.scrollTop;
    mine.high = box.clientHeight;
    if (up && !atEnd) {
        bench.page.local.follow[name] = false;
    } else if (down && atEnd) {
        bench.page.local.follow[name] = true;
    }
    bench.redraw();
}

function toEnd(name) {
    const box = document.querySelector(`.rows-${name}`);
    if (box) {
        box.scrollTop = box.scrollHeight;
    }
}
