import { installOfficeInBrowser } from "../embedded-excel/bootstrap/browser";
import "./pane-connection";

const connection = window.parent.paneConnection;
if (connection) {
  const { Office: office } = installOfficeInBrowser(connection.host);
  // Excel's ribbon runs what the add-in associates with its commands; here the page's ribbon does.
  Object.assign(office.actions, {
    associate: (name: string, action: (event: unknown) => unknown) =>
      connection.onCommand(name, () => void action({ completed: () => undefined })),
  });
} else {
  // The address was opened by itself: there is no workbook to work on.
  window.location.replace("workbench.html");
}
