import { toMessage } from '../errors.ts';
import { readKnowledgeBase } from '../kb/load.ts';
import { isPackedSample, packedFile, readStamp, writePackedFolder } from '../kb/packed-folder.ts';
import { shippedFolder } from '../kb/shipped-folder.ts';

/** The last step of a build: leaves the shipped entries where a start finds them sooner. Without it everything works, only later. */
try {
  const folder = shippedFolder();
  const { entries, problems } = await readKnowledgeBase([folder], { isSampleWanted: isPackedSample });
  await writePackedFolder({ stamp: await readStamp(folder), entries, problems }, packedFile());
} catch (thrown) {
  console.error(`whyfail: the shipped entries are not packed: ${toMessage(thrown)}`);
}
