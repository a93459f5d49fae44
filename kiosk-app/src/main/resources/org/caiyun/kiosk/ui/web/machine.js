// The front of the return machine as one SVG. `state` is the view model's `machine` object plus what a bench knows.
import {svg} from './vendor/lit.js';
import {defs} from './machine/paint.js';
import {tower} from './machine/tower.js';
import {inside} from './machine/inside.js';

const LAMP_OF_SLOT = {ready: 'ready', busy: 'busy', attention: 'attention', closed: 'off'};
const NO_SENSORS = {mouth: false, captive: false, belt: false, landing: []};

// what a front view shows: the whole cabinet, or its slot or its printer from near
const VIEWS = {front: '0 0 560 800', slot: '84 380 404 252', printer: '262 628 192 140'};

/**
 * Lit template of an <svg>. options.detail is "front" (attract screen), "slot" or "printer" (from near), or "cutaway" (bench); options.fill cuts it to its box.
 * The page needs machine.css.
 */
export function machine(state, options = {}) {
    const seen = complete(state ?? {});
    return options.detail === 'cutaway' ? cutaway(seen) : front(seen, options.detail ?? 'front', options.fill);
}

function front(m, detail, fill) {
    return svg`<svg class=${`machine machine-${detail}`} viewBox=${VIEWS[detail]} preserveAspectRatio=${fill ? 'xMidYMin slice' : 'xMidYMid meet'} aria-hidden="true" focusable="false">
        ${defs()}
        <ellipse class="m-floor" cx="280" cy="778" rx="270" ry="18"/>
        <g transform="translate(80 24)">${tower(m)}</g>
    </svg>`;
}

function cutaway(m) {
    return svg`<svg class="machine machine-cutaway" viewBox="0 0 1640 820" role="group">
        ${defs()}
        <ellipse class="m-floor" cx="820" cy="792" rx="800" ry="20"/>
        ${inside(m)}
        <g transform="translate(40 38)">${tower(m)}</g>
    </svg>`;
}

function complete(state) {
    return {
        kind: 'chute', slot: 'ready', item: 'none', cue: 'none', bins: [], printer: 'idle', books: [], belt: 'stop', diverters: [],
        ...state,
        lamp: state.lamp ?? LAMP_OF_SLOT[state.slot ?? 'ready'],
        shutter: state.shutter ?? (state.slot === 'closed' ? 'closed' : 'open'),
        paper: state.paper ?? state.printer === 'printing',
        sensors: {...NO_SENSORS, ...state.sensors},
    };
}

/** The mark that is printed at the slot and shown on the screen: the reader finds one by the other. */
export const mark = (cx, cy, r) => svg`<g class="mark" transform=${`translate(${cx} ${cy}) scale(${r / 24})`}>
    <circle class="mark-field" r="24"/><circle class="mark-ring" r="19.5"/><circle class="mark-ring" r="11.5"/><circle class="mark-eye" r="5"/></g>`;
