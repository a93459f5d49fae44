// Three short tones, made here. Each has a twin for the eye in app.js.
const E5 = 659.3;
const A5 = 880;
const LOW = 196;
const TUNES = {
    accepted: [[E5, 0, 0.13], [A5, 0.12, 0.26]],
    refused: [[LOW, 0, 0.16], [LOW, 0.22, 0.24]],
    staff: [[A5, 0, 0.12], [E5, 0.18, 0.12], [A5, 0.36, 0.22]],
};

let context = null;

export function play(kind) {
    context ??= new AudioContext();
    if (context.state === 'suspended') {
        context.resume();
    }
    const start = context.currentTime + 0.01;
    for (const [pitch, at, length] of TUNES[kind] ?? []) {
        note(pitch, start + at, length);
    }
}

/** A soft bell: a sine with a little of its octave, quick in, slow out. */
function note(pitch, at, length) {
    for (const [factor, loudness] of [[1, 0.28], [2, 0.07]]) {
        const voice = new OscillatorNode(context, {frequency: pitch * factor});
        const gain = new GainNode(context, {gain: 0});
        gain.gain.setValueAtTime(0, at);
        gain.gain.linearRampToValueAtTime(loudness, at + 0.012);
        gain.gain.exponentialRampToValueAtTime(0.0005, at + length);
        voice.connect(gain).connect(context.destination);
        voice.start(at);
        voice.stop(at + length + 0.02);
    }
}
