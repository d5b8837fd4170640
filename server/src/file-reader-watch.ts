import { watch } from './messages/attachments/reading/watch';

watch();
