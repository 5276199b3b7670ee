/**
 * Countries as English reports name them, one a line: ISO 3166-1 code, names (the first is the one shown),
 * adjectives and names of the people, capital.
 */
export const countries: string = `
AD|Andorra|Andorran|Andorra la Vella
AE|United Arab Emirates,UAE|Emirati|Abu Dhabi
AF|Afghanistan|Afghan|Kabul
AG|Antigua and Barbuda|Antiguan|Saint John's
AI|Anguilla||The Valley
AL|Albania|Albanian|Tirana
AM|Armenia|Armenian|Yerevan
AO|Angola|Angolan|Luanda
AR|Argentina|Argentine,Argentinian,Argentinean|Buenos Aires
AS|American Samoa||Pago Pago
AT|Austria|Austrian|Vienna
AU|Australia|Australian|Canberra
AW|Aruba||Oranjestad
AX|Åland Islands,Aland||Mariehamn
AZ|Azerbaijan|Azerbaijani,Azeri|Baku
BA|Bosnia and Herzegovina,Bosnia|Bosnian|Sarajevo
BB|Barbados|Barbadian|Bridgetown
BD|Bangladesh|Bengali,Bangladeshi|Dhaka
BE|Belgium|Belgian|Brussels
BF|Burkina Faso|Burkinabe,Burkinan|Ouagadougou
BG|Bulgaria|Bulgarian|Sofia
BH|Bahrain|Bahraini|Manama
BI|Burundi|Burundian|Gitega
BJ|Benin|Beninese|Porto-Novo
BL|Saint Barthélemy||Gustavia
BM|Bermuda||Hamilton
BN|Brunei,Brunei Darussalam|Bruneian|Bandar Seri Begawan
BO|Bolivia|Bolivian|Sucre
BQ|Caribbean Netherlands,Bonaire Sint Eustatius and Saba||Kralendijk
BR|Brazil|Brazilian|Brasília
BS|Bahamas,the Bahamas|Bahamian|Nassau
BT|Bhutan|Bhutanese|Thimphu
BW|Botswana|Botswanan,Motswana|Gaborone
BY|Belarus|Belarusan,Belarusian,Byelorussian|Minsk
BZ|Belize|Belizean|Belmopan
CA|Canada|Canadian|Ottawa
CC|Cocos (Keeling) Islands,Cocos Islands||West Island
CD|Democratic Republic of the Congo,Congo,Democratic Republic of Congo,DRC,DR Congo|Congolese|Kinshasa
CF|Central African Republic|Central African|Bangui
CG|Republic of the Congo,Congo Brazzaville,Republic of Congo||Brazzaville
CH|Switzerland,Swiss Confederation|Swiss|Bern
CI|Côte d'Ivoire,Cote D Ivoire,Ivory Coast|Ivorian,Ivoirian|Yamoussoukro
CK|Cook Islands|Cook Islander|Avarua
CL|Chile|Chilean|Santiago
CM|Cameroon|Cameroonian|Yaoundé
CN|China,Peoples Republic of China,PRC,People Republic of China|Chinese|Beijing
CO|Colombia|Colombian|Bogotá
CR|Costa Rica|Costa Rican|San José
CU|Cuba|Cuban|Havana
CV|Cape Verde,Cabo Verde|Cape Verdean,Cabo Verdean|Praia
CW|Curaçao||Willemstad
CX|Christmas Island||Flying Fish Cove
CY|Cyprus|Cypriot|Nicosia
CZ|Czechia,Czech Republic|Czech|Prague
DE|Germany|German|Berlin
DJ|Djibouti|Djiboutian|Djibouti
DK|Denmark|Danish|Copenhagen
DM|Dominica||Roseau
DO|Dominican Republic|Dominican|Santo Domingo
DZ|Algeria|Algerian|Algiers
EC|Ecuador|Ecuadorian,Ecuadorean|Quito
EE|Estonia|Estonian|Tallinn
EG|Egypt|Egyptian|Cairo
EH|Western Sahara|Sahrawi|El Aaiún
ER|Eritrea|Eritrean|Asmara
ES|Spain|Spanish|Madrid
ET|Ethiopia,Federal Democratic Republic of Ethiopia|Ethiopian|Addis Ababa
FI|Finland|Finnish|Helsinki
FJ|Fiji|Fijian|Suva
FK|Falkland Islands,Falkland Islands Malvinas||Stanley
FM|Micronesia,Federated States of Micronesia|Micronesian|Palikir
FO|Faroe Islands,Faroese||Tórshavn
FR|France|French|Paris
GA|Gabon|Gabonese|Libreville
GB|United Kingdom,UK,Great Britain,Britain,England,Scotland,Wales,Northern Ireland,Welsh|British,English,Scottish|London
GD|Grenada|Grenadian|St. George's
GE|Georgia|Georgian|Tbilisi
GF|French Guiana||Cayenne
GG|Guernsey||St. Peter Port
GH|Ghana|Ghanaian|Accra
GI|Gibraltar||Gibraltar
GL|Greenland|Greenlandic|Nuuk
GM|Gambia,Republic of the Gambia,the Gambia|Gambian|Banjul
GN|Guinea|Guinean|Conakry
GP|Guadeloupe||Basse-Terre
GQ|Equatorial Guinea|Equatoguinean|Malabo
GR|Greece|Greek,Hellenic|Athens
GT|Guatemala|Guatemalan|Guatemala City
GU|Guam||Hagåtña
GW|Guinea-Bissau|Bissau Guinean|Bissau
GY|Guyana|Guyanese|Georgetown
HK|Hong Kong||City of Victoria
HN|Honduras|Honduran|Tegucigalpa
HR|Croatia|Croatian|Zagreb
HT|Haiti|Haitian|Port-au-Prince
HU|Hungary|Hungarian|Budapest
ID|Indonesia|Indonesian|Jakarta
IE|Ireland|Irish|Dublin
IL|Israel|Israeli|Jerusalem
IM|Isle of Man||Douglas
IN|India|Indian|New Delhi
IQ|Iraq|Iraqi|Baghdad
IR|Iran,Islamic Republic of Iran|Iranian,Persian|Tehran
IS|Iceland|Icelandic|Reykjavik
IT|Italy|Italian|Rome
JE|Jersey||Saint Helier
JM|Jamaica,Jamaican||Kingston
JO|Jordan|Jordanian|Amman
JP|Japan|Japanese|Tokyo
KE|Kenya|Kenyan|Nairobi
KG|Kyrgyzstan,Kyrgyz Republic|Kyrgyz,Kyrgyzstani|Bishkek
KH|Cambodia,Kingdom of Cambodia|Cambodian,Khmer|Phnom Penh
KI|Kiribati|I Kiribati|South Tarawa
KM|Comoros|Comorian,Comoran|Moroni
KN|Saint Kitts and Nevis,St Kitts and Nevis||Basseterre
KP|North Korea,DPRK,Democratic People S Republic of Korea,Democratic Peoples Republic of Korea,Democratic People Republic of Korea|North Korean|Pyongyang
KR|South Korea,Korea Republic of,Republic of Korea,ROK|South Korean|Seoul
KW|Kuwait|Kuwaiti|Kuwait City
KY|Cayman Islands||George Town
KZ|Kazakhstan|Kazakh,Kazakhstani|Astana
LA|Laos,Lao People S Democratic Republic,Lao PDR,Lao Peoples Democratic Republic,Lao People Democratic Republic|Lao,Laotian|Vientiane
LB|Lebanon|Lebanese|Beirut
LC|Saint Lucia,St Lucia|Saint Lucian|Castries
LI|Liechtenstein|Liechtensteiner|Vaduz
LK|Sri Lanka|Sri Lankan|Colombo
LR|Liberia|Liberian|Monrovia
LS|Lesotho,Lesothan|Basotho,Mosotho|Maseru
LT|Lithuania|Lithuanian|Vilnius
LU|Luxembourg|Luxembourgish|Luxembourg
LV|Latvia|Latvian|Riga
LY|Libya|Libyan|Tripoli
MA|Morocco|Moroccan|Rabat
MC|Monaco|Monegasque|Monaco
MD|Moldova,Moldova Republic of,Moldovan,Republic of Moldova||Chișinău
ME|Montenegro|Montenegrin|Podgorica
MF|Saint Martin||Marigot
MG|Madagascar|Malagasy,Madagascan|Antananarivo
MH|Marshall Islands|Marshallese|Majuro
MK|North Macedonia,the Republic of North Macedonia|North Macedonian,Macedonian|Skopje
ML|Mali|Malian|Bamako
MM|Myanmar,Burma,Myanma|Burmese|Naypyidaw
MN|Mongolia|Mongolian|Ulan Bator
MO|Macao,Macau||
MP|Northern Mariana Islands||Saipan
MQ|Martinique||Fort-de-France
MR|Mauritania|Mauritanian|Nouakchott
MS|Montserrat||Plymouth
MT|Malta|Maltese|Valletta
MU|Mauritius|Mauritian|Port Louis
MV|Maldives,the Maldives|Maldivian|Malé
MW|Malawi|Malawian|Lilongwe
MX|Mexico|Mexican|Mexico City
MY|Malaysia|Malaysian|Kuala Lumpur
MZ|Mozambique,Mozambican|Mozambiquan|Maputo
NA|Namibia|Namibian|Windhoek
NC|New Caledonia||Nouméa
NE|Niger|Nigerien|Niamey
NF|Norfolk Island||Kingston
NG|Nigeria|Nigerian|Abuja
NI|Nicaragua|Nicaraguan|Managua
NL|Netherlands,the Netherlands,Netherlands Kingdom of the|Dutch|Amsterdam
NO|Norway|Norwegian|Oslo
NP|Nepal|Nepalese,Nepali|Kathmandu
NR|Nauru|Nauruan|Yaren
NU|Niue||Alofi
NZ|New Zealand|New Zealander|Wellington
OM|Oman,Sultanate of Oman|Omani|Muscat
PA|Panama|Panamanian|Panama City
PE|Peru|Peruvian|Lima
PF|French Polynesia||Papeetē
PG|Papua New Guinea|Papua New Guinean,Papuan|Port Moresby
PH|Philippines,the Philippines|Filipino,Philippine|Manila
PK|Pakistan|Pakistani|Islamabad
PL|Poland|Polish|Warsaw
PM|Saint Pierre and Miquelon||Saint-Pierre
PN|Pitcairn Islands,Pitcairn||Adamstown
PR|Puerto Rico||San Juan
PS|Palestine,State of Palestine,Occupied Palestinian Territories|Palestinian|Ramallah
PT|Portugal|Portuguese|Lisbon
PW|Palau|Palauan|Ngerulmud
PY|Paraguay|Paraguayan|Asunción
QA|Qatar,State of Qatar|Qatari|Doha
RE|Réunion||Saint-Denis
RO|Romania|Romanian|Bucharest
RS|Serbia|Serbian,Serb|Belgrade
RU|Russia,Russian Federation|Russian|Moscow
RW|Rwanda|Rwandan|Kigali
SA|Saudi Arabia,Custodian of the Two Holy Mosques,Kingdom of Saudi Arabia|Saudi,Saudi Arabian|Riyadh
SB|Solomon Islands|Solomon Islander|Honiara
SC|Seychelles|Seychellois,Seychellean|Victoria
SD|Sudan|Sudanese|Khartoum
SE|Sweden|Swedish|Stockholm
SG|Singapore|Singaporean|Singapore
SH|Saint Helena||Jamestown
SI|Slovenia|Slovenian,Slovene|Ljubljana
SK|Slovakia|Slovak|Bratislava
SL|Sierra Leone|Sierra Leonean|Freetown
SM|San Marino|Sammarinese|City of San Marino
SN|Senegal|Senegalese|Dakar
SO|Somalia|Somali|Mogadishu
SR|Suriname|Surinamese|Paramaribo
SS|South Sudan|South Sudanese|Juba
ST|São Tomé and Príncipe|Santomean|São Tomé
SV|El Salvador|Salvadoran|San Salvador
SX|Sint Maarten||Philipsburg
SY|Syria|Syrian|Damascus
SZ|Eswatini,Swaziland|Swazi|Lobamba
TC|Turks and Caicos Islands||Cockburn Town
TD|Chad|Chadian|N'Djamena
TG|Togo|Togolese|Lomé
TH|Thailand|Thai|Bangkok
TJ|Tajikistan|Tajik,Tajikistani|Dushanbe
TK|Tokelau||Fakaofo
TL|Timor-Leste,East Timor|Timorese,East Timorese|Dili
TM|Turkmenistan|Turkmen|Ashgabat
TN|Tunisia|Tunisian|Tunis
TO|Tonga|Tongan|Nuku'alofa
TR|Türkiye,Turkey,Republic of Turkiye|Turkish|Ankara
TT|Trinidad and Tobago|Trinidadian,Tobagonian|Port of Spain
TV|Tuvalu|Tuvaluan|Funafuti
TW|Taiwan,Taiwan Province of China|Taiwanese|Taipei
TZ|Tanzania,United Republic of Tanzania|Tanzanian|Dodoma
UA|Ukraine|Ukrainian|Kyiv
UG|Uganda|Ugandan|Kampala
US|United States,United States of America,USA|American|Washington D.C.
UY|Uruguay|Uruguayan|Montevideo
UZ|Uzbekistan|Uzbek,Uzbekistani|Tashkent
VA|Holy See,Vatican,Vatican City||Vatican City
VC|Saint Vincent and Grenadines,Saint Vincent and the Grenadines,St Vincent and the Grenadines|Vincentian|Kingstown
VE|Venezuela,Bolivarian Republic of Venezuela|Venezuelan|Caracas
VG|British Virgin Islands|Virgin Islands British|Road Town
VI|U.S. Virgin Islands||Charlotte Amalie
VN|Vietnam,Viet Nam,Socialist Republic of Vietnam|Vietnamese|Hanoi
VU|Vanuatu|Ni Vanuatu|Port Vila
WF|Wallis and Futuna||Mata-Utu
WS|Samoa,Independent State of Samoa|Samoan|Apia
YE|Yemen|Yemeni|Sana'a
YT|Mayotte||Mamoudzou
ZA|South Africa|South African|Pretoria
ZM|Zambia|Zambian|Lusaka
ZW|Zimbabwe|Zimbabwean|Harare
`
