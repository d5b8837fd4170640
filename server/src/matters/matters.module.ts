import { Module } from '@nestjs/common';
import { IntakeModule } from '../intake/intake.module';
import { NeedReportsModule } from '../need-reports/need-reports.module';
import { OversightModule } from '../oversight/oversight.module';
import { MattersController } from './matters.controller';
import { Matters } from './matters.service';

@Module({
  imports: [IntakeModule, NeedReportsModule, OversightModule],
  controllers: [MattersController],
  providers: [Matters],
})
export class MattersModule {}
