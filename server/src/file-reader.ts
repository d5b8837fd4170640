import { serve } from './attachments/reading/serve';

serve();
