import { type CanActivate, Injectable } from '@nestjs/common';
import { FreeSpace } from '../../files/free-space';
import { unavailable } from '../../refusals/refusal';

/** Stands before every route that takes a file, and answers before its body is read. */
@Injectable()
export class RoomForFiles implements CanActivate {
  constructor(private readonly space: FreeSpace) {}

  async canActivate(): Promise<boolean> {
    if (await this.space.enough()) return true;
    throw unavailable(
      'disk_low',
      '服务器的存储空间不多了，现在不能上传文件，其他都可以照常办。请过一会儿再传，或告诉管理员。',
    );
  }
}
