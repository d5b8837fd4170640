import { CloseOutlined, MenuOutlined } from '@ant-design/icons';
import { Link, useRouter } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { roles } from '@jingkang/shared/access/roles';
import { useAccess } from '../../access';
import { Brand } from '../../components/Brand';
import { LockButton } from './LockButton';
import { SignOutButton } from './SignOutButton';
import { UnreadCount } from './UnreadCount';

/** The menu, drawn from the pages that bear a name; on a phone it opens below the name of the service. */
export function SideBar() {
  const { account, may } = useAccess();
  const [open, setOpen] = useState(false);
  const pages = Object.values(useRouter().routesById['/shell'].children ?? {});

  const shown = pages
    .map(({ to, options }) => ({ to, ...options.staticData }))
    .filter(({ label, permission }) => label && (!permission || may(permission)));
  return (
    <header className="side-bar" data-open={open}>
      <div className="side-top">
        <Brand />
        <Button
          className="menu-button"
          type="text"
          aria-expanded={open}
          aria-controls="main-menu"
          aria-label={open ? '收起菜单' : '打开菜单'}
          icon={open ? <CloseOutlined aria-hidden /> : <MenuOutlined aria-hidden />}
          onClick={() => setOpen(!open)}
        />
      </div>
      <nav id="main-menu" className="main-menu" aria-label="主菜单">
        <ul>
          {shown.map(({ to, label, icon }) => (
            <li key={to}>
              <Link
                to={to}
                onClick={() => setOpen(false)}
                activeOptions={{ exact: true, includeSearch: false }}
              >
                <span aria-hidden>{icon}</span>
                {label}
                {to === '/notices' && <UnreadCount />}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <p className="who">
        <strong>{account.displayName}</strong>
        <span>{roles[account.role].label}</span>
        <span>{account.organizationName ?? account.regionName}</span>
      </p>
      <div className="leave">
        <LockButton />
        <SignOutButton />
      </div>
    </header>
  );
}
