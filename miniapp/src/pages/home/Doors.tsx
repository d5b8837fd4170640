import { Icon, type IconName } from '../../components/Icon';
import { goTo, type Route } from '../../navigation/go';
import { Box, Tap, Words } from '../../platform/elements';

const doors: readonly { title: string; words: string; icon: IconName; route: Route; main?: boolean }[] = [
  {
    title: '申请服务',
    words: '为自己，或为家人申请。三步就好。',
    icon: 'hand',
    route: '/packages/apply/start/index',
    main: true,
  },
  {
    title: '上报需求',
    words: '身边有人需要帮助，请告诉我们。',
    icon: 'heart',
    route: '/packages/report/form/index',
  },
  {
    title: '监督与反馈',
    words: '投诉、建议、表扬，都可以说。可以匿名。',
    icon: 'speech',
    route: '/packages/feedback/form/index',
  },
];

export function Doors() {
  return (
    <Box className="jk-doors">
      {doors.map(({ title, words, icon, route, main }) => (
        <Tap
          key={route}
          className={`jk-door ${main ? 'jk-door--main' : ''}`}
          label={`${title}。${words}`}
          role="link"
          onPress={() => goTo(route)}
        >
          <Box className="jk-door__icon">
            <Icon name={icon} />
          </Box>
          <Box className="jk-door__words">
            <Words className="jk-door__title">{title}</Words>
            <Words>{words}</Words>
          </Box>
          <Icon name="chevron" />
        </Tap>
      ))}
    </Box>
  );
}
