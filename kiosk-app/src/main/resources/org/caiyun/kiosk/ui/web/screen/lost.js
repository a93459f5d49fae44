// What the page shows by itself when it hears nothing of the server.
const NOTHING = {slot: 'closed', item: 'none', cue: 'none', bins: [], printer: 'idle'};
const QUIET = {items: [], keys: [], bar: [], help: null, qr: null, countdown: null, notice: '', count: '', code: '', machine: NOTHING};

/** Before the first view: the page alone knows no language, so it speaks two. */
export const FIRST_VIEW = {
    ...QUIET, screen: 'checking', lang: 'zh-CN', mood: 'busy', icon: 'clock', title: '请稍候', body: [{text: 'One moment, please', lang: 'en'}], say: '请稍候',
};
const ALONE = {title: '暂停服务', body: ['请勿把书留在机旁', {text: 'Out of service. Please do not leave books here.', lang: 'en'}]};

export function lostView(last) {
    const {title, body} = last?.lost ? {title: last.lost.title, body: [last.lost.body].flat()} : ALONE;
    return {...FIRST_VIEW, ...last, ...QUIET, screen: 'lost', mood: 'stop', icon: 'wrench', title, body, say: [title, ...body.map(line => line.text ?? line)].join(' ')};
}
