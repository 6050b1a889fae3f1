import { asAttachment } from "./api.ts";
import type { Act } from "./offer.tsx";
import { picture, pictures } from "./pictures.ts";

/** As a citizen reports it: a sentence, a photo, the place, one after the other. */
export async function reportPothole(act: Act): Promise<void> {
  const { name, draw } = pictures.find(({ id }) => id === "pothole")!;
  const image = await asAttachment(await picture(draw, "image/jpeg"), `${name}.jpg`);
  act({ text: "C'è una buca in via Grande, davanti al forno" });
  act({ image });
  act({ location: { latitude: 43.5519, longitude: 10.3086, name: "Via Grande 12", address: "davanti al forno" } });
}
