import { watch } from './attachments/reading/watch';

watch();
