import { asAttachment, post } from "./api.ts";
import { picture, pictures } from "./pictures.ts";

/** As a citizen reports it: a sentence, a photo, the place, one after the other. Resolves to what `post` says, at the first that fails. */
export async function reportPothole(citizen: string): Promise<string> {
  const { name, draw } = pictures.find(({ id }) => id === "pothole")!;
  const image = await asAttachment(await picture(draw, "image/jpeg"), `${name}.jpg`);
  const parts = [
    { text: "C'è una buca in via Grande, davanti al forno" },
    { image },
    { location: { latitude: 43.5519, longitude: 10.3086, name: "Via Grande 12", address: "davanti al forno" } },
  ];
  for (const what of parts) {
    const complaint = await post("write", { citizen, what });
    if (complaint !== "") return complaint;
  }
  return "";
}
