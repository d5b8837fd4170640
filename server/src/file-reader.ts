import { serve } from './messages/attachments/reading/serve';

serve();
