export {
  type CosignersOptions,
  createCosigners,
  type QuorumReport,
  type WitnessReport,
  type WitnessTarget,
} from './cosigners.js';
export { formatSubmission, SIZE_TYPE } from './protocol.js';
export { createWitness, type Witness, type WitnessAnswer, type WitnessOptions, type WitnessStore } from './witness.js';
