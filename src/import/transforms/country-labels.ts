/*
 * What English tables call countries besides the names of ISO 3166: former countries by their withdrawn codes (ISO
 * 3166-3), which stay the countries they were; and names of the same country in other years and offices.
 */
const table = `
SU Soviet Union|USSR|U.S.S.R.|Union of Soviet Socialist Republics
DD East Germany|German Democratic Republic
DE West Germany|Federal Republic of Germany|German Federal Republic
CS Czechoslovakia
YU Yugoslavia|Federal Republic of Yugoslavia
VD North Vietnam|Democratic Republic of Vietnam|Democratic Republic of Viet-Nam
ZR Zaire|Democratic Republic of the Congo (Zaire)
HV Upper Volta
DY Dahomey
RH Southern Rhodesia|Rhodesia|Zimbabwe Rhodesia
YD South Yemen|People's Democratic Republic of Yemen
NH New Hebrides
PZ Canal Zone|Panama Canal Zone
MM Burma
LK Ceylon
TH Siam
IR Persia
KH Khmer Republic|Kampuchea
EH Spanish Sahara
OM Muscat & Oman|Muscat and Oman
ZA Union of South Africa
SO Somali Republic
YE Yemen Arab Republic|North Yemen
WS Western Samoa
SZ Swaziland
TL East Timor
CV Cape Verde|Cabo Verde
CI Ivory Coast|Cote d'Ivoire|Côte d'Ivoire
CZ Czech Republic
SK Slovak Republic
BA Bosnia|Bosnia-Herzegovina|Bosnia and Herzegovina
MK Macedonia|Former Yugoslav Republic of Macedonia
RU Russian Federation
CN People's Republic of China|PRC|China, PRC
TW Republic of China|Formosa|Nationalist China
KR South Korea|Republic of Korea
KP North Korea|Democratic People's Republic of Korea
VN Viet Nam|Viet-Nam|South Vietnam|Republic of Vietnam|Republic of Viet-Nam|Socialist Republic of Vietnam
LA Lao People's Democratic Republic
SY Syrian Arab Republic|United Arab Republic (Syria)
EG United Arab Republic|Arab Republic of Egypt
TZ United Republic of Tanzania
CD Congo-Kinshasa|Congo (Kinshasa)|Democratic Republic of the Congo|Democratic Republic of Congo|DRC
CG Congo-Brazzaville|Congo (Brazzaville)|Republic of the Congo|Republic of Congo
GM Gambia
BS Bahamas
NL Holland
GB Great Britain|UK|U.K.|England|Scotland|Wales|Northern Ireland
CA Newfoundland
MA French Morocco|Morocco (French)
PT Azores|Madeira
JP Okinawa
ES Canary Islands
AE Trucial States
GY British Guiana
BZ British Honduras
GH Gold Coast
ID Netherlands East Indies|Dutch East Indies
ZW Zimbabwe-Rhodesia
BW Bechuanaland
LS Basutoland
ZM Northern Rhodesia
MW Nyasaland
US USA|U.S.A.|U.S.|United States of America
IE Irish Free State|Republic of Ireland
VA Vatican|Vatican City|Holy See|Vatican City State|Papal States
PS Palestine|Palestinian Authority|West Bank|Gaza|Gaza Strip|West Bank and Gaza
HK Hong Kong
MO Macau|Macao
TR Turkey|Türkiye
MD Republic of Moldova
BY Byelorussia
KG Kyrgyz Republic
FM Micronesia|Federated States of Micronesia
ST Sao Tome and Principe
KN St. Christopher and Nevis
BN Brunei Darussalam
GL Greenland
XK Kosovo
`

/** The code of a label in small letters. */
export const countryLabels: ReadonlyMap<string, string> = new Map(
  table
    .trim()
    .split('\n')
    .flatMap(line =>
      line
        .slice(3)
        .split('|')
        .map(label => [label.toLowerCase(), line.slice(0, 2)] as const),
    ),
)
