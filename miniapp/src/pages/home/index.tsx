import { Page } from '../../components/Page';
import { Doors } from './Doors';
import { MineAtHome } from './MineAtHome';
import { Nearby } from './Nearby';
import { WhatItIs } from './WhatItIs';
import './index.scss';

/** Usable without signing in: what it is, where it is, and three doors. */
export default function Home() {
  return (
    <Page place="home" title="社区康复，从这里开始" lead="填一次，就有社工联系您。不用来回跑。">
      <MineAtHome />
      <Doors />
      <Nearby />
      <WhatItIs />
    </Page>
  );
}
