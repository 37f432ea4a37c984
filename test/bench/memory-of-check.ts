import { inspect } from "../../src/rules";
import { largeSnapshot } from "../support/large-form";

const initiatives = Number(process.argv[2]);
const { initiatives: checked } = inspect(largeSnapshot(initiatives, Math.ceil(initiatives / 500)));
if (checked.length !== initiatives) throw new Error(`${checked.length} initiatives were checked`);
process.stdout.write((process.resourceUsage().maxRSS / 1024).toFixed(0));
