// The one WebSocket. It comes back by itself; after two seconds without it the page says so.
const LOST_AFTER = 2000;
const FIRST_WAIT = 250;
const LONGEST_WAIT = 5000;

export function connect({onView, onLost}) {
    let socket = null;
    let wait = FIRST_WAIT;
    let alarm = null;

    const missing = () => {
        alarm ??= setTimeout(onLost, LOST_AFTER);
    };
    const open = () => {
        socket = new WebSocket(address());
        socket.onmessage = message => {
            clearTimeout(alarm);
            alarm = null;
            wait = FIRST_WAIT;
            onView(JSON.parse(message.data));
        };
        socket.onclose = () => {
            missing();
            setTimeout(open, wait * (0.75 + Math.random() / 2));
            wait = Math.min(wait * 2, LONGEST_WAIT);
        };
    };
    missing();
    open();
    return {
        send(message) {
            if (socket.readyState === WebSocket.OPEN) {
                socket.send(JSON.stringify(message));
            }
        },
    };
}

function address() {
    const url = new URL('ws', document.baseURI);
    url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
    return url;
}
