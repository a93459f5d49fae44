// What must not be missed, across the whole page: no connection, an error, active faults, a killed firmware.
import {html, nothing} from '../kiosk/vendor/lit.js';
import {clearAll, toggleFault} from '../keys.js';
import {button, icon} from './parts.js';

export function alerts(bench) {
    return html`${lost(bench)}${failed(bench)}${killed(bench)}${faults(bench)}${toast(bench)}`;
}

function lost({link}) {
    if (link.open) {
        return nothing;
    }
    const left = Math.ceil((link.nextTry - Date.now()) / 1000);
    const when = link.nextTry === 0 ? 'connecting…' : left > 0 ? `trying again in ${left} s` : 'trying again…';
    return html`<section class="alert bad" role="alert" aria-label="Connection">${icon('plugs')}
        <p><b>${link.state.rev ? 'The simulator does not answer.' : 'Waiting for the simulator.'}</b>
            ${link.state.rev ? 'What you see is the last that was heard;' : ''} <span aria-hidden="true">${when}</span></p>
        ${button({text: 'Try now', act: () => link.connect()})}</section>`;
}

function failed({s, page, redraw}) {
    if (!s.error || s.error === page.local.hiddenError) {
        return nothing;
    }
    return html`<section class="alert bad" role="alert" aria-label="Error">${icon('warning-octagon')}<p>${s.error}</p>
        ${button({text: 'Dismiss', act: () => { page.local.hiddenError = s.error; redraw(); }})}</section>`;
}

function killed({s, send}) {
    if (s.firmware !== 'killed') {
        return nothing;
    }
    return html`<section class="alert bad" aria-label="Firmware">${icon('lightning')}
        <p><b>The firmware is killed.</b> The devices stand as they stood; books stay where they are. The screen knows by itself.</p>
        ${button({text: 'Boot', icon: 'power', act: () => send({do: 'boot'}), kind: 'main'})}</section>`;
}

function faults(bench) {
    const active = bench.s.faults.filter(f => f.active);
    if (!active.length) {
        return nothing;
    }
    return html`<section class="alert warn" aria-label="Active faults">${icon('warning')}
        <p><b>${active.length === 1 ? '1 fault active' : `${active.length} faults active`}</b></p>
        <ul>${active.map(f => html`<li><button type="button" class="chip" aria-label=${`Clear ${f.name}`} @click=${() => toggleFault(f, bench)}>
            ${f.name}${icon('x')}</button></li>`)}</ul>
        ${button({text: 'Clear all', icon: 'eraser', key: 'c', act: () => clearAll(bench)})}</section>`;
}

const toast = ({page}) => page.local.toast ? html`<p class="toast" aria-hidden="true">${page.local.toast}</p>` : nothing;
