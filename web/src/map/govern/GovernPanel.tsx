import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { t } from "../../words";
import { useMap } from "../mapState";
import { PanelHead } from "../panel/PanelHead";
import { ActivityTab } from "./ActivityTab";
import { ReviewTab } from "./ReviewTab";
import { SignOffTab } from "./SignOffTab";
import { ACTIVITY, GOVERN_TABS, REVIEW, SIGN_OFF } from "./tabs";
import "./govern.css";

/** How the map is kept true. */
export function GovernPanel({ close }: { close: () => void }) {
  const { url, change } = useMap();
  return (
    <Tabs
      className="panel-tabs"
      selectedKey={url.edit ?? SIGN_OFF}
      onSelectionChange={(key) => change({ edit: String(key) }, "replace")}
    >
      <PanelHead where={t("This map")} close={close}>
        <h2 tabIndex={-1}>{t("Keep it true")}</h2>
        <TabList aria-label={t("How the map is kept true")} className="tab-list">
          {GOVERN_TABS.map(({ key, title }) => (
            <Tab key={key} id={key}>
              {title}
            </Tab>
          ))}
        </TabList>
      </PanelHead>
      <TabPanel id={SIGN_OFF}>
        <SignOffTab />
      </TabPanel>
      <TabPanel id={REVIEW}>
        <ReviewTab />
      </TabPanel>
      <TabPanel id={ACTIVITY}>
        <ActivityTab />
      </TabPanel>
    </Tabs>
  );
}
