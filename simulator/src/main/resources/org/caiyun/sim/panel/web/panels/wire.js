// Every telegram of every line: hex beside what it means; filter, pause, choose, copy.
import {html, nothing} from '../kiosk/vendor/lit.js';
import {dump} from './dump.js';
import {button, copy, uptime} from './parts.js';
import {chosen, follow, rows} from './rows.js';

const LINES = ['reader', 'chute', 'library', 'printer'];
const number = row => row.no;
const arrow = row => row.dir === 'to-device' ? '→' : '←';

export function wire(bench) {
    const {page} = bench;
    const list = filtered(bench);
    const picked = chosen(bench, 'wire', list, number);
    return html`<div class="tools">${lines(bench)}
            <input type="search" aria-label="Filter the wire by text or hex" placeholder="Text or hex" .value=${page.get('find')} @input=${e => page.set('find', e.target.value)}>
            <p class="fact">${list.length === bench.s.trace.length ? '' : `${list.length} of ${bench.s.trace.length}`}</p><span class="gap"></span>
            ${button({text: page.local.follow.wire ? 'Hold' : 'Follow', icon: page.local.follow.wire ? 'pause' : 'arrow-line-down', act: () => follow(bench, 'wire', !page.local.follow.wire),
                label: page.local.follow.wire ? 'Hold the list still' : 'Follow the newest'})}
            ${button({text: picked.length > 1 ? `Copy ${picked.length}` : 'Copy', icon: 'copy', label: picked.length ? `Copy ${picked.length} chosen rows` : 'Copy all rows shown',
                act: () => copyRows(picked.length ? picked : list, bench)})}</div>
        <div class="with-detail" @copy=${event => onCopy(event, picked)}>
        ${rows(bench, {name: 'wire', label: 'Telegrams', list, number, cells, said,
            empty: bench.s.trace.length ? 'No telegram matches.' : 'Nothing has been said on any line yet.'})}
        ${picked.length === 1 ? detail(picked[0]) : nothing}</div>`;
}

function filtered({s, page}) {
    const only = page.get('line').split(',').filter(Boolean);
    const find = page.get('find').toLowerCase();
    const bare = find.replace(/\s/g, '');
    if (!only.length && !find) {
        return s.trace;
    }
    const hex = /^[0-9a-f]+$/.test(bare);
    return s.trace.filter(row => (!only.length || only.includes(row.line))
        && (row.text.toLowerCase().includes(find) || hex && row.hex.toLowerCase().replace(/\s/g, '').includes(bare)));
}

function lines({s, page}) {
    const only = page.get('line').split(',').filter(Boolean);
    const all = [...new Set([...LINES, ...s.trace.slice(-200).map(row => row.line)])];
    const flip = line => page.set('line', (only.includes(line) ? only.filter(l => l !== line) : [...only, line]).join(','));
    return html`<div class="segments" role="group" aria-label="Lines">
        <button type="button" aria-pressed=${String(!only.length)} @click=${() => page.set('line', '')}>All</button>
        ${all.map(line => html`<button type="button" class=${`line-${line}`} aria-pressed=${String(only.includes(line))} @click=${() => flip(line)}><i aria-hidden="true"></i>${line}</button>`)}</div>`;
}

const spaced = hex => hex.replace(/\s/g, '').replace(/(..)(?=.)/g, '$1 ');
const short = hex => hex.length > 180 ? `${spaced(hex.slice(0, 180))} …` : spaced(hex);
const cells = row => html`<span class="at">${uptime(row.at)}</span><span class=${`line line-${row.line}`}><i></i>${row.line}</span>
    <span class=${`dir ${row.dir}`}>${arrow(row)}</span><span class="text">${row.text}</span><span class="hex">${short(row.hex)}</span>`;
const said = row => `${uptime(row.at)}, ${row.line}, ${row.dir === 'to-device' ? 'to the device' : 'from the device'}: ${row.text}`;
const asText = row => `${uptime(row.at)}  ${row.line.padEnd(8)} ${row.dir === 'to-device' ? '->' : '<-'}  ${row.text}  |  ${spaced(row.hex)}`;

function copyRows(list, bench) {
    copy(list.map(asText).join('\n'), bench, list.length === 1 ? '1 row' : `${list.length} rows`);
}

function onCopy(event, picked) {
    if (picked.length && !String(getSelection())) {
        event.clipboardData.setData('text/plain', picked.map(asText).join('\n'));
        event.preventDefault();
    }
}

const detail = row => html`<section class="detail" aria-label="Chosen telegram"><h3>${row.text}</h3>
    <p class="fact">No ${row.no} · ${uptime(row.at)} · ${row.line} ${arrow(row)} · ${row.hex.replace(/\s/g, '').length / 2} bytes</p>
    <pre tabindex="0" aria-label="Hex dump">${dump(row.hex)}</pre></section>`;
