// The worklist: what waits, with filters; narrow beside an open task.
import {html, nothing, repeat} from '../kiosk/vendor/lit.js';
import {age, chip, isLying, isOld, library, money, stateChip, title, where} from './parts.js';

const ENDED = ['completed', 'withdrawn'];
const STATES = {open: t => !ENDED.includes(t.state), ended: t => ENDED.includes(t.state), all: () => true};

export function list(desk) {
    const {s, page, words} = desk;
    const w = key => words.of(key);
    const shown = s.tasks.filter(t => fits(t, page.filters))
        .sort((a, b) => ENDED.includes(a.state) - ENDED.includes(b.state) || b.rush - a.rush || a.since.localeCompare(b.since) || a.number - b.number);
    return html`<section class="worklist" aria-label=${w('tab.list')}>
        ${filters(desk)}
        <div class="scroll" tabindex="0" role="region" aria-label=${w('list.region')}>
            ${shown.length ? table(desk, shown) : !s.rev ? nothing : html`<p class="empty">${w(s.tasks.length ? 'list.none' : 'list.empty')}</p>`}</div></section>`;
}

function fits(t, f) {
    return STATES[f.state](t) && (!f.rush || t.rush) && (!f.kind || t.kind === f.kind) && (!f.shop || shop(t) === f.shop)
        && (!f.kiosk || t.visits.at(-1).kiosk === f.kiosk) && (!f.owner || owner(t) === f.owner);
}

const shop = t => t.purchase?.payment.shop ?? '';
const owner = t => t.owner || t.purchase?.owner || '';

function filters(desk) {
    const {s, page, words} = desk;
    const w = key => words.of(key);
    const choose = (name, values, say) => html`<label><span>${w(`filter.${name}`)}</span>
        <select @change=${event => { page.filters[name] = event.target.value; desk.redraw(); }}>
            <option value="" .selected=${!page.filters[name]}>${w('filter.all')}</option>
            ${values.map(v => html`<option value=${v} .selected=${page.filters[name] === v}>${say(v)}</option>`)}</select></label>`;
    const distinct = of => [...new Set(s.tasks.map(of).filter(Boolean))].sort();
    return html`<div class="filters" role="group" aria-label=${w('filter.label')}>
        <label><span>${w('filter.state')}</span>
            <select @change=${event => { page.filters.state = event.target.value; desk.redraw(); }}>
                ${Object.keys(STATES).map(v => html`<option value=${v} .selected=${page.filters.state === v}>${w(`filter.state.${v}`)}</option>`)}</select></label>
        ${choose('kind', distinct(t => t.kind), v => w(`kind.${v}`))}
        ${choose('shop', distinct(shop), v => v)}
        ${choose('owner', distinct(owner), v => library(v, s, words))}
        ${choose('kiosk', distinct(t => t.visits.at(-1).kiosk), v => v)}
        <label class="check"><input type="checkbox" .checked=${page.filters.rush} @change=${event => { page.filters.rush = event.target.checked; desk.redraw(); }}>
            <span>${w('filter.rush')}</span></label></div>`;
}

function table(desk, tasks) {
    const w = key => desk.words.of(key);
    const head = (name, kind = '') => html`<th scope="col" class=${kind || nothing}>${w(`col.${name}`)}</th>`;
    return html`<table><caption class="unseen">${w('tab.list')}</caption>
        <thead><tr>${head('state')}${head('title')}${head('author', 'wide')}${head('price', 'wide')}${head('shop', 'wide')}
            ${head('missing')}${head('held', 'wide')}${head('discrepancies', 'wide')}${head('place')}${head('owner', 'wide')}${head('age')}</tr></thead>
        <tbody>${repeat(tasks, t => t.number, t => row(desk, t))}</tbody></table>`;
}

function row(desk, t) {
    const {s, page, words} = desk;
    const w = key => words.of(key);
    const book = t.purchase?.book;
    const payment = t.purchase?.payment;
    const visit = t.visits.at(-1);
    return html`<tr id=${`task-${t.number}`} class=${page.open === t.number ? 'chosen' : nothing} @click=${event => event.target.closest('button') || desk.open(t.number)}>
        <td class="marks">${stateChip(t, words)}<span class="kind">${w(`kind.${t.kind}`)}${t.rush ? chip(w('rush'), 'rush') : nothing}</span></td>
        <th scope="row"><button type="button" class="open" aria-current=${page.open === t.number ? 'true' : nothing} @click=${() => desk.open(t.number)}>${title(t, words)}</button>
            <span class="code">${t.barcode || `${words.of('order')} ${t.order}`}</span>${book?.isbn ? html`<span class="code isbn">ISBN ${book.isbn}</span>` : nothing}</th>
        <td class="wide">${book?.author || '—'}<span class="second">${[book?.publisher, book?.year].filter(Boolean).join('，') || '—'}</span></td>
        <td class="wide number">${money(t.purchase?.list)}<span class="second">${w('paid')} ${money(t.purchase?.paid)}</span></td>
        <td class="wide">${payment?.shop || '—'}<span class="second nowrap">${payment?.order || '—'}</span></td>
        <td class="missing">${t.groups.map(g => html`<span class=${g.missing ? 'lacks' : 'has'} title=${w(`group.${g.group}`)}><abbr>${w(`group.short.${g.group}`)}</abbr>${g.missing || '✓'}</span>`)}</td>
        <td class="wide number">${t.purchase?.held.record ? words.of('held', {n: t.purchase.held.copies}) : '—'}</td>
        <td class="wide reasons">${reasons(t).length ? reasons(t).map(r => chip(w(`flag.${r}`), 'plain')) : '—'}</td>
        <td class="where">${where(t, words)}${visit.misplaced && isLying(t) ? chip(w('misplaced'), 'warn') : nothing}<span class="second">${visit.kiosk}</span></td>
        <td class="wide">${library(owner(t), s, words)}</td>
        <td class=${isOld(t.since, s.now) && !ENDED.includes(t.state) ? 'number old' : 'number'}>${ENDED.includes(t.state) ? '—' : age(t.since, s.now, words)}</td></tr>`;
}

/** What is not the ordinary course of things; the first return itself is no discrepancy. */
export const reasons = t => t.reasons.filter(r => r !== 'first-return' && r !== 'second-copy');
