import { vocabularySchema, type Vocabulary } from '../../../contract/vocabulary';
import manifest from '../../../strapi-plugin.json';

/** The default vocabulary of the plugin's manifest. Throws a ZodError when the manifest was damaged. */
export const defaultVocabulary = (): Vocabulary => vocabularySchema.parse(manifest.vocabulary);
