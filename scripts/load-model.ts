/** The trained model as it lies in the repository, for the build and for the scripts that match. */
import { readFile } from 'node:fs/promises';
import type { Model } from '../matcher/learned/model';
import { openModel } from '../matcher/learned/model-file';
import { MODEL_FILE } from './train/training-files';

/** @throws ModelFormatError if the file is no model of this version */
export async function modelFromDisk(): Promise<Model> {
  return openModel(new Uint8Array(await readFile(MODEL_FILE)).buffer);
}
