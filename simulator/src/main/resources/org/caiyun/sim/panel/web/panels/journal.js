// The facts of the journal as they are written; a press shows all of one.
import {html, nothing} from '../kiosk/vendor/lit.js';
import {button, clock, copy} from './parts.js';
import {chosen, follow, rows} from './rows.js';

const number = row => row.seq;
const GOOD = /^(CheckedIn|Secured|Landed|Printed|Delivered|Captured)$/;
const BAD = /^(Refused|NotSecured|Jammed|Unidentified|Unconfirmed|NotStarted|Partial|PrintUnknown|NotTaken)$/;
const kind = type => GOOD.test(type) ? 'good' : BAD.test(type) ? 'warn' : type.endsWith('Asked') || type === 'Decided' ? 'intent' : '';

export function journal(bench) {
    const {s, page} = bench;
    const find = page.get('jfind').toLowerCase();
    const list = find ? s.journal.filter(f => `${f.seq} ${f.type} ${f.text}`.toLowerCase().includes(find)) : s.journal;
    const picked = chosen(bench, 'journal', list, number);
    return html`<div class="tools">
            <input type="search" aria-label="Filter the journal" placeholder="Type, text or number" .value=${page.get('jfind')} @input=${e => page.set('jfind', e.target.value)}>
            <p class="fact">${find ? `${list.length} of ${s.journal.length}` : ''}</p><span class="gap"></span>
            ${button({text: page.local.follow.journal ? 'Hold' : 'Follow', icon: page.local.follow.journal ? 'pause' : 'arrow-line-down', act: () => follow(bench, 'journal', !page.local.follow.journal),
                label: page.local.follow.journal ? 'Hold the list still' : 'Follow the newest'})}
            ${button({text: 'Copy', icon: 'copy', label: picked.length ? `Copy ${picked.length} chosen facts` : 'Copy all facts shown',
                act: () => copy((picked.length ? picked : list).map(asText).join('\n'), bench, 'Facts')})}</div>
        <div class="with-detail">
        ${rows(bench, {name: 'journal', label: 'Facts', list, number, cells, said: asText, empty: s.journal.length ? 'No fact matches.' : 'The journal is empty: put a book in.'})}
        ${picked.length === 1 ? detail(picked[0]) : nothing}</div>`;
}

const cells = fact => html`<span class="seq">${fact.seq}</span><span class="at">${clock(fact.at)}</span>
    <span class=${`type ${kind(fact.type)}`}>${fact.type}</span><span class="text">${fact.text}</span>`;
const asText = fact => `${fact.seq}  ${fact.at}  ${fact.type}  ${fact.text}`;

const detail = fact => html`<section class="detail" aria-label="Chosen fact"><h3>${fact.type}</h3>
    <dl tabindex="0" aria-label="All of the fact">${Object.entries(fact).filter(([key]) => key !== 'type').map(([key, value]) => html`<div><dt>${key}</dt>
        <dd>${typeof value === 'object' ? JSON.stringify(value, null, 1) : value}</dd></div>`)}</dl></section>`;
