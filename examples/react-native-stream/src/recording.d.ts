/** Made by `demo/record.js`: responses of the server there, as the chunks they came in. */
declare const recording: Record<string, { status: number; chunks: number[][] }>;
export default recording;
