// The later module works on the memory, the table and the globals of the first, and on nothing else.
let bringLater;
let later;
export function binomeLater(bring) {
    bringLater ??= bring;
}
async function startLater() {
    await WebAssembly.instantiate(await bringLater(), { __wasm_split: wasm });
}
const IMPORTED = {
    async __wasm_split_load_later(callback, data) {
        let started = true;
        try {
            await (later ??= startLater());
        } catch (error) {
            later = undefined;
            started = false;
            console.warn("binome-widget", error);
        }
        wasm.__indirect_function_table.get(callback)(data, started);
    },
};
