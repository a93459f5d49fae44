// What the opened cabinet shows: beams, belt, diverters, bins with their stacks.
import {svg, nothing} from '../vendor/lit.js';
import {sideBook} from './book.js';

const LEFT = 500;
const RIGHT = 1584;
const BELT = 452;
const FLOOR = 748;
const DEEP = 206;
const TONES = ['blue', 'green', 'yellow', 'purple', 'red', 'teal', 'orange', 'grey'];

export function inside(m) {
    const wide = (RIGHT - LEFT - 20) / Math.max(1, m.bins.length);
    const place = no => LEFT + 14 + wide * m.bins.findIndex(b => b.no === no);
    return svg`
        <path class="m-sideface" d="M1600 330h8a20 20 0 0 1 20 20v410a16 16 0 0 1-16 16h-16z"/>
        <rect class="m-body" x="430" y="304" width="1182" height="472" rx="26"/>
        <rect class="m-room" x="462" y="326" width="1130" height="430" rx="16"/>
        <path class="m-light" d="M478 334h1098"/>
        ${m.bins.map((bin, i) => hopper(bin, LEFT + 14 + wide * i, wide - 18))}
        ${belt(m)}
        ${m.bins.map((bin, i) => gate(m, i, LEFT + 14 + wide * i + (wide - 18) / 2))}
        ${beam('mouth', 478, m.sensors.mouth)}${beam('captive', 560, m.sensors.captive)}${beam('belt', 664, m.sensors.belt)}
        ${m.books.map(b => travelling(b, m, place, wide - 18))}`;
}

const belt = m => svg`<g id="belt" class=${`m-belt-${m.belt}`}>
    <rect class="m-belt" x=${LEFT} y=${BELT} width=${RIGHT - LEFT - 6} height="26" rx="13"/>
    <path class="m-tread" d=${`M${LEFT + 12} ${BELT + 3}H${RIGHT - 18}`}/>
    <path class="m-tread m-under" d=${`M${LEFT + 12} ${BELT + 23}H${RIGHT - 18}`}/>
    ${[LEFT + 13, (LEFT + RIGHT) / 2, RIGHT - 19].map(x => svg`<circle class="m-roller" cx=${x} cy=${BELT + 13} r="8"/>`)}
</g>`;

const gate = (m, i, x) => {
    const on = m.diverters[i] === true || m.diverters[i] === 'out';
    return svg`<g id=${`diverter-${i + 1}`} class=${on ? 'm-gate m-on' : 'm-gate'} transform=${`translate(${x} ${BELT + 30})`}>
        <g class="m-flap"><path d="M-34 0h68l-6 9h-56z"/></g><circle r="5" cy="4"/></g>
        <circle id=${`landing-${i + 1}`} class=${m.sensors.landing[i] ? 'm-eye m-blocked' : 'm-eye'} cx=${x} cy=${BELT + 56} r="6"/>`;
};

const beam = (name, x, blocked) => svg`<g id=${`beam-${name}`} class=${blocked ? 'm-beam m-blocked' : 'm-beam'}>
    <path d=${`M${x} 392V${BELT - 2}`}/><rect x=${x - 7} y="380" width="14" height="12" rx="4"/></g>`;

function hopper(bin, x, wide) {
    const top = FLOOR - DEEP;
    const level = Math.max(0, Math.min(1, bin.fill ?? 0));
    const slabs = Math.round(level * 7);
    return svg`<g id=${`bin-${bin.no}`} class=${`m-bin m-tone-${bin.colour || TONES[(bin.no - 1) % TONES.length]} ${bin.full ? 'm-full' : ''} ${bin.lit ? 'm-lit' : ''}`}>
        <title>${`${bin.no} ${bin.name ?? ''} ${Math.round(level * 100)} %`}</title>
        <path class="m-hopper" d=${`M${x} ${top}h${wide}l-8 ${DEEP - 12}a12 12 0 0 1-12 12H${x + 20}a12 12 0 0 1-12-12z`}/>
        ${Array.from({length: slabs}, (_, i) => svg`<g transform=${`translate(${x + 18 + (i * 7 + bin.no * 5) % 11} ${FLOOR - 64 - i * 18})`}>
            ${slab(bin.no * 7 + i, wide - 52)}</g>`)}
        <path class="m-front" d=${`M${x + 3} ${FLOOR - 86}h${wide - 6}l-4 ${74}a12 12 0 0 1-12 12H${x + 20}a12 12 0 0 1-12-12z`}/>
        <path class="m-brim" d=${`M${x - 3} ${top}h${wide + 6}`}/>
        <text class="m-no" x=${x + wide / 2} y=${FLOOR - 40}>${bin.no}</text>
        <text class="m-name" x=${x + wide / 2} y=${FLOOR - 14}>${bin.name ?? ''}</text>
        ${bin.full ? svg`<path class="m-fullmark" d=${`M${x + 6} ${top - 12}h${wide - 12}`}/>` : nothing}
    </g>`;
}

const slab = (seed, wide) => sideBook({id: `slab${seed * 37}`, cover: ['slate', 'sea', 'jade', 'ochre', 'brick', 'plum'][seed % 6]}, wide);

function travelling(book, m, place, wide) {
    if (book.at === 'mouth') {
        return nothing;
    }
    const [x, y] = where(book, m, place, wide);
    return svg`<g class=${book.at === 'bin' ? 'm-moves m-falls' : 'm-moves'} .style=${`translate:${x}px ${y}px`}>${sideBook(book)}</g>`;
}

function where(book, m, place, wide) {
    if (book.at === 'bin') {
        const bin = m.bins.find(b => b.no === book.bin) ?? {fill: 0};
        return [place(book.bin) + (wide - 96) / 2, FLOOR - 64 - Math.round((bin.fill ?? 0) * 7) * 18];
    }
    const along = book.at === 'captive' ? 0.03 : book.at === 'belt' ? 0.16 : Number(book.at);
    return [LEFT + 8 + along * (RIGHT - LEFT - 130), BELT - 1];
}
