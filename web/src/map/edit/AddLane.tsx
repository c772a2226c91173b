import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { Icon } from "../../widgets/Icon";
import { t } from "../../words";
import { useMap } from "../mapState";
import { newKey } from "./cards";
import { LANE_TYPES } from "./laneTypes";

/** Adds a lane below all others. */
export function AddLane() {
  const { editing, isPast } = useMap();
  if (isPast) return null;
  return (
    <div className="add-lane">
      <MenuTrigger>
        <Button className="button ghost">
          <Icon name="plus" size={14} /> {t("Add a lane")}
        </Button>
        <Popover className="popover" placement="top start">
          <Menu
            className="menu lane-types"
            aria-label={t("Type of the lane")}
            onAction={(type) => {
              const title = LANE_TYPES.find((each) => each.type === type)?.title ?? t("Lane");
              editing.make([
                { op: "add", kind: "lane", value: { key: newKey("lane"), type: String(type), title } },
              ]);
            }}
          >
            {LANE_TYPES.map(({ type, title }) => (
              <MenuItem key={type} id={type} textValue={title} className="menu-item">
                {title}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
    </div>
  );
}
